/**
 * Connections and transactions: the pools, the unit of work, and the session in which repositories
 * run their statements. Knows no tables.
 */
@NullMarked
package dev.aimo.adapter.sql.session;

import org.jspecify.annotations.NullMarked;
