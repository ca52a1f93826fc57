/** Categories in SQL. The statements are in the mapper file of the same name. */
@NullMarked
package dev.aimo.adapter.sql.category;

import org.jspecify.annotations.NullMarked;
