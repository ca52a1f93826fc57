/**
 * Push rules and deliveries in SQL. The statements are in the mapper files of the same names; when
 * something is due and what becomes of it is decided elsewhere.
 */
@NullMarked
package dev.aimo.adapter.sql.push;

import org.jspecify.annotations.NullMarked;
