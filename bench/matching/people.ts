import type pg from "pg";

/** Everything that an earlier run has left, besides what `writeCast` clears. */
const CLEAR = `
  delete from match_impression;
  delete from match_request;
  delete from ranking_model;
  delete from match_change;
  delete from invitation where customer_id like 'cus_bench%';
  delete from engagement where customer_id like 'cus_bench%';
  delete from brief where customer_id like 'cus_bench%';
  delete from style_profile where customer_id like 'cus_bench%';`;

/** Different stylists: each column is one of several, by numbers that have no common divisor. */
const STYLISTS = `
  update stylist set
    specialties = array[(array['bridal','couture','red_carpet','wardrobe','travel','gifting','event'])[1 + n % 7],
      (array['image','menswear','jewellery','event','couture'])[1 + n % 5]],
    style_tags = array[(array['minimal','silk','colour','quiet tailoring','vintage','linen'])[1 + n % 6],
      (array['evening','leather','handloom','architectural','soft','white','heirloom'])[1 + n % 7]],
    city = (array['Paris','Milan','London','Tokyo','New York','Dubai','Lagos','Sydney','Madrid'])[1 + n % 9],
    country_code = (array['fr','it','gb','jp','us','ae','ng','au','es'])[1 + n % 9],
    languages = array['en', (array['fr','it','ja','es','ar'])[1 + n % 5]],
    modes = '{in_person,video}',
    rate_amount = 80 + n % 340, rating_count = n % 40, rating_sum = (n % 40) * 4 + n % 40 / 2,
    currency_code = (array['eur','usd','gbp'])[1 + n % 3],
    biography = repeat('A life in clothes. ', 60), headline = 'Dresses people for what matters to them.',
    portrait = jsonb_build_object('url', 'https://house.example/portrait.webp', 'width', 1200,
      'height', 1500, 'alt', 'Portrait', 'background', '#EFEAE4',
      'blur', 'data:image/webp;base64,' || repeat('A', 400))
  from (select id as stylist_id, substr(id, 11)::int as n from stylist where id like 'sty_bench%') one
  where id = stylist_id`;

const TYPES = `update appointment_type set modes = '{in_person,video}' where id like 'apt_bench%'`;

const PROFILES = `
  insert into style_profile (id, customer_id, style_tags, colours_loved, languages, occasions, sizes,
    budgets, completed_at)
  select 'sprof_bench_' || n, 'cus_bench_' || n,
    array[(array['minimal','silk','colour','tailoring','vintage','linen'])[1 + n % 6],
      (array['evening','leather','white','soft','heirloom'])[1 + n % 5]],
    '{black}', array['en', (array['fr','it','ja'])[1 + n % 3]], '{wedding,travel}', '{}', '{}', now()
  from generate_series(0, $1 - 1) n`;

const BRIEFS = `
  insert into brief (id, customer_id, occasion, title, city, country_code, budget_max, raw_budget_max,
    currency_code, specialties)
  select 'brief_bench_' || n, 'cus_bench_' || n,
    (array['red_carpet','wardrobe','wedding','travel','gift','event'])[1 + n % 6], 'A brief',
    (array['Paris','Milan','London','Tokyo','New York','Dubai'])[1 + n % 6],
    (array['fr','it','gb','jp','us','ae'])[1 + n % 6], 2000 + n % 9000,
    jsonb_build_object('value', (2000 + n % 9000)::text, 'precision', 20), 'eur', '{}'
  from generate_series(0, $1 - 1) n`;

/** Clients whose work is done: what past outcomes are made of. */
const ENGAGEMENTS = `
  insert into brief (id, customer_id, occasion, title, status)
  select 'brief_bench_old_' || n, 'cus_bench_' || n, 'wardrobe', 'An old brief', 'engaged'
  from generate_series(0, $1 - 1) n where n % 4 = 0`;
const OLD_WORK = `
  insert into engagement (id, brief_id, customer_id, stylist_id, title, status, started_at, ended_at)
  select 'eng_bench_' || n, 'brief_bench_old_' || n, 'cus_bench_' || n, 'sty_bench_' || (n * 7) % $2,
    'An engagement', (array['active','completed','completed','cancelled'])[1 + n / 4 % 4], now(),
    case when n / 4 % 4 > 0 then now() end
  from generate_series(0, $1 - 1) n where n % 4 = 0`;
const INVITATIONS = `
  insert into invitation (id, brief_id, customer_id, stylist_id, message, status, expires_at, answered_at)
  select 'inv_bench_' || n, 'brief_bench_' || n, 'cus_bench_' || n, 'sty_bench_' || (n * 11) % $2,
    'Would you?', (array['declined','expired','withdrawn'])[1 + n % 3], now(), now()
  from generate_series(0, $1 - 1) n where n % 3 = 0`;

/** Makes stylists differ, gives clients profiles and briefs, and stylists a past. After `writeCast`. */
export async function furnish(
  database: pg.Client,
  { stylists, clients }: { stylists: number; clients: number },
): Promise<void> {
  await database.query(CLEAR);
  await database.query(STYLISTS);
  await database.query(TYPES);
  await database.query(PROFILES, [clients]);
  await database.query(BRIEFS, [clients]);
  await database.query(ENGAGEMENTS, [clients]);
  await database.query(OLD_WORK, [clients, stylists]);
  await database.query(INVITATIONS, [clients, stylists]);
  await database.query("analyze");
}

export const briefId = (index: number): string => `brief_bench_${index}`;
