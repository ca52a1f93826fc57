/** How uploads are read, part by part. */
@NullMarked
package dev.aimo.adapter.rest.upload;

import org.jspecify.annotations.NullMarked;
