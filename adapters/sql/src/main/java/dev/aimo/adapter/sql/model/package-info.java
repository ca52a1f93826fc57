/**
 * The models of accounts, and what they are chosen for, in SQL. Keys come here sealed; the
 * statements are in the mapper files.
 */
@NullMarked
package dev.aimo.adapter.sql.model;

import org.jspecify.annotations.NullMarked;
