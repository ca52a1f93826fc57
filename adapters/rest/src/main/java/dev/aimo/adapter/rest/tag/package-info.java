/**
 * The operations on tags, and how a tag looks wherever one is shown. Decides nothing; which tags a
 * memo carries is changed in {@code memo}.
 */
@NullMarked
package dev.aimo.adapter.rest.tag;

import org.jspecify.annotations.NullMarked;
