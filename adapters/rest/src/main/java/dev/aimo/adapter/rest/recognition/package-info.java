/**
 * The operations on recordings and pages: how files are named in requests, and how words are shown.
 * Services are slow, so answers may come late, after blanks ({@link
 * dev.aimo.adapter.rest.http.Awaited}).
 */
@NullMarked
package dev.aimo.adapter.rest.recognition;

import org.jspecify.annotations.NullMarked;
