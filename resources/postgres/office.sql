-- The database of an office on a PostgreSQL server (15 or newer), run once by the server's administrator:
--
--   psql -v owner_password='…' -v desk_password='…' -f office.sql
--
-- Three roles, each with as little as it needs:
--   streetdesk_owner    owns the tables; builds and upgrades them. Its password stays with the administrator.
--   streetdesk_program  what the program may do: read and write rows. It cannot sign in.
--   streetdesk          the account of the desks, a member of streetdesk_program. More of them can be made alike,
--                       one for each desk, if the server's log should tell desks apart.
-- The program gives streetdesk_program its rights on the tables when the owner builds them: the log (audit_entries)
-- can only be added to, the list of migrations only read.
--
-- The collation must be C: names and numbers are found by ranges of an index, which other collations sort differently.
-- Each desk holds up to five connections: set max_connections to five times the desks, and some more.

\if :{?database} \else \set database streetdesk \endif

CREATE ROLE streetdesk_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE streetdesk_program NOLOGIN;
CREATE ROLE streetdesk LOGIN PASSWORD :'desk_password' IN ROLE streetdesk_program;

CREATE DATABASE :"database" OWNER streetdesk_owner TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO streetdesk_program;

\connect :"database"

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO streetdesk_owner;
GRANT USAGE ON SCHEMA public TO streetdesk_program;
