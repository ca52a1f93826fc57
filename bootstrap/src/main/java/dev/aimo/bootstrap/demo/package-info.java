/**
 * Sample data: memos to look at ({@link dev.aimo.bootstrap.demo.Demo}), and as many as a
 * measurement asks for ({@link dev.aimo.bootstrap.demo.LoadData}). Both go in through the use
 * cases, as if somebody had written them; what they say is in the resources. Nothing of the product
 * depends on it.
 */
@NullMarked
package dev.aimo.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
