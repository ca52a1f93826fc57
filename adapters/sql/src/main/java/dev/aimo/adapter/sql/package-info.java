/**
 * The relational store for SQLite, PostgreSQL, MySQL and MariaDB. The front door is {@link
 * dev.aimo.adapter.sql.SqlAdapter} with its settings; around it, only what happens at start:
 * connecting, checking and migrating. SQL lies in the mapper files of the packages named after
 * nouns, the schema under {@code db/migration}.
 */
@NullMarked
package dev.aimo.adapter.sql;

import org.jspecify.annotations.NullMarked;
