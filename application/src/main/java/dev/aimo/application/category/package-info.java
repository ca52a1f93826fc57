/** What can be done with categories. What they do to memos is in the repository that keeps both. */
@NullMarked
package dev.aimo.application.category;

import org.jspecify.annotations.NullMarked;
