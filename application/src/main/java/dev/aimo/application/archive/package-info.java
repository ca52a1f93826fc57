/**
 * All memos of an account leaving in one file, and coming back from one. What the file looks like
 * is behind a port; here is what goes in, what comes out, and what happens when only a part can.
 */
@NullMarked
package dev.aimo.application.archive;

import org.jspecify.annotations.NullMarked;
