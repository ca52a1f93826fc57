/**
 * What people see with a browser: the web client's files, a page that says what runs here, and the
 * description of the interface. Everything here is open to all.
 */
@NullMarked
package dev.aimo.adapter.rest.web;

import org.jspecify.annotations.NullMarked;
