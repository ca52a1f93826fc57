/**
 * Files that come in as multipart bodies. They lie on disk while they are looked at, never whole in
 * memory, and are gone when the request is; what becomes of them is for the use cases.
 */
@NullMarked
package dev.aimo.adapter.rest.upload;

import org.jspecify.annotations.NullMarked;
