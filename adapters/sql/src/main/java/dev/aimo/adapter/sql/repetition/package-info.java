/**
 * Spaced repetition in SQL: cards, rules, and the settings in the table of accounts. The statements
 * are in the mapper files.
 */
@NullMarked
package dev.aimo.adapter.sql.repetition;

import org.jspecify.annotations.NullMarked;
