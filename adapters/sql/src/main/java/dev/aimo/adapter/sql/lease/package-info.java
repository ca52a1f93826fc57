/** Leases in SQL, one row for each name. What they are for, their holders know. */
@NullMarked
package dev.aimo.adapter.sql.lease;

import org.jspecify.annotations.NullMarked;
