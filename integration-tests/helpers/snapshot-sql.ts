/**
 * What a snapshot keeps inside its own database, in a schema of its own: copies of the rows, the
 * sequences, and the marks by which triggers tell what has been touched since.
 *
 * Marks are rows without a key, so two transactions that touch one table do not wait for each other.
 * A restore disables nothing of the tests': its own statements are told apart by a setting.
 */
export const SCHEMA = "house_snapshot";

export const INSTALL = `
create schema ${SCHEMA};

create table ${SCHEMA}.touched (relation oid not null);
create table ${SCHEMA}.schema_change (command text not null);
create table ${SCHEMA}.copy (relation oid primary key, name text not null, columns text not null);
create table ${SCHEMA}.sequence (relation oid primary key, last_value bigint not null, is_called boolean not null);

create function ${SCHEMA}.touch() returns trigger language plpgsql as $$
begin
  insert into ${SCHEMA}.touched values (tg_relid);
  return null;
end $$;

create function ${SCHEMA}.note_schema_change() returns event_trigger language plpgsql as $$
begin
  if tg_event = 'sql_drop' then
    insert into ${SCHEMA}.schema_change
      select 'drop ' || object_identity from pg_event_trigger_dropped_objects() where not is_temporary;
  else
    -- No schema: what belongs to none, such as an extension or a schema itself.
    insert into ${SCHEMA}.schema_change
      select command_tag || ' ' || coalesce(object_identity, '')
        from pg_event_trigger_ddl_commands() where schema_name is distinct from 'pg_temp';
  end if;
end $$;

-- Ends every other connection to this database. (pg_terminate_backend can wait, but in steps of 100 ms.)
create function ${SCHEMA}.cut_connections() returns void language plpgsql as $$
declare
  deadline timestamptz := clock_timestamp() + interval '10 seconds';
begin
  loop
    perform pg_stat_clear_snapshot();
    perform pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend';
    exit when not found;
    if clock_timestamp() > deadline then
      raise exception 'A connection to % did not end in ten seconds', current_database();
    end if;
    perform pg_sleep(0.002);
  end loop;
end $$;

-- Copies every row and sequence, and watches every table from here on.
create function ${SCHEMA}.take() returns void language plpgsql as $$
declare
  entry record;
  filled boolean;
begin
  for entry in
    select c.oid, c.oid::regclass::text as name, c.relkind,
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
          where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f') and n.nspname not in ('${SCHEMA}', 'information_schema')
       and n.nspname not like 'pg\\_%'
  loop
    if entry.relkind <> 'r' then
      raise exception 'A snapshot cannot keep %, which is partitioned or foreign', entry.name;
    end if;
    execute format('select exists (select from %s)', entry.name) into filled;
    if filled then
      execute format('create table ${SCHEMA}.%I as select %s from %s', 'rows_' || entry.oid, entry.columns, entry.name);
    end if;
    insert into ${SCHEMA}.copy values (entry.oid, entry.name, case when filled then entry.columns else '' end);
    execute format(
      'create trigger house_snapshot after insert or update or delete or truncate on %s
         for each statement when (current_setting(''${SCHEMA}.restoring'', true) is distinct from ''on'')
         execute function ${SCHEMA}.touch()', entry.name);
    execute format('alter table %s enable always trigger house_snapshot', entry.name);
  end loop;
  for entry in select seqrelid as oid, seqrelid::regclass::text as name, seqcache from pg_sequence loop
    if entry.seqcache > 1 then
      raise exception 'A snapshot cannot keep %, whose values connections keep in advance', entry.name;
    end if;
    execute format('insert into ${SCHEMA}.sequence select %s, last_value, is_called from %s', entry.oid, entry.name);
  end loop;
  create event trigger house_snapshot_change on ddl_command_end execute function ${SCHEMA}.note_schema_change();
  create event trigger house_snapshot_drop on sql_drop execute function ${SCHEMA}.note_schema_change();
  alter event trigger house_snapshot_change enable always;
  alter event trigger house_snapshot_drop enable always;
end $$;

-- Puts rows and sequences back. False, and nothing done, when there is more to put back than those.
create function ${SCHEMA}.restore() returns boolean language plpgsql as $$
declare
  entry record;
begin
  if exists (select from ${SCHEMA}.schema_change) or exists (select from pg_largeobject_metadata) then
    return false;
  end if;
  perform set_config('${SCHEMA}.restoring', 'on', true);
  -- Neither foreign keys nor the tables' own triggers act while the rows go back.
  perform set_config('session_replication_role', 'replica', true);
  for entry in
    select relation, name, columns from ${SCHEMA}.copy where relation in (select relation from ${SCHEMA}.touched)
  loop
    execute format('delete from %s', entry.name);
    if entry.columns <> '' then
      execute format('insert into %s (%s) overriding system value select * from ${SCHEMA}.%I',
        entry.name, entry.columns, 'rows_' || entry.relation);
    end if;
  end loop;
  delete from ${SCHEMA}.touched;
  perform setval(relation, last_value, is_called) from ${SCHEMA}.sequence;
  return true;
end $$;
`;
