import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The text search configuration of the house: English stems and no stop words, because the texts are
 * in two languages and a word of one may name a piece in the other ("or", "son"). French words keep
 * their form apart from the plural s, which the stemmer takes off too.
 */
export class Migration20261122090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_ts_dict WHERE dictname = 'house_stem') THEN
          CREATE TEXT SEARCH DICTIONARY house_stem (TEMPLATE = snowball, LANGUAGE = english);
        END IF;
        IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'house_search') THEN
          CREATE TEXT SEARCH CONFIGURATION house_search (COPY = simple);
          ALTER TEXT SEARCH CONFIGURATION house_search
            ALTER MAPPING FOR asciiword, word, numword WITH unaccent, house_stem;
        END IF;
      END
      $$;
    `);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TEXT SEARCH CONFIGURATION IF EXISTS house_search;`);
    this.addSql(`DROP TEXT SEARCH DICTIONARY IF EXISTS house_stem;`);
  }
}
