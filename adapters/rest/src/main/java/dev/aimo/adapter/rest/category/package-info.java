/**
 * The operations on categories. Decides nothing; it turns text into typed values and categories
 * into JSON. Which memos lie in a category is asked in {@code memo}.
 */
@NullMarked
package dev.aimo.adapter.rest.category;

import org.jspecify.annotations.NullMarked;
