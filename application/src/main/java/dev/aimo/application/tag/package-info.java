/**
 * What can be done with tags, and how names become tags ({@link
 * dev.aimo.application.tag.TagResolver}).
 */
@NullMarked
package dev.aimo.application.tag;

import org.jspecify.annotations.NullMarked;
