/**
 * Categories in SQL, and what their removal means for memos. The statements are in the mapper file.
 */
@NullMarked
package dev.aimo.adapter.sql.category;

import org.jspecify.annotations.NullMarked;
