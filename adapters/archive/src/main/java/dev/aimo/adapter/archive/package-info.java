/**
 * Archives as files: a ZIP of Markdown files with YAML in front, or one JSON document, as
 * docs/export.md describes them. {@link dev.aimo.adapter.archive.ArchiveAdapter} is the way in.
 * What is read may come from anybody, so everything is bounded and nothing in it names a path on a
 * disk. What the memos become is the application's.
 */
@NullMarked
package dev.aimo.adapter.archive;

import org.jspecify.annotations.NullMarked;
