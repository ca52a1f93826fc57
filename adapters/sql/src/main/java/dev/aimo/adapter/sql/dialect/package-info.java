/**
 * What differs between the databases: how a driver is addressed and set up, how a transaction
 * begins, and what an error means. Statements that differ are not here but side by side in the
 * mapper files.
 */
@NullMarked
package dev.aimo.adapter.sql.dialect;

import org.jspecify.annotations.NullMarked;
