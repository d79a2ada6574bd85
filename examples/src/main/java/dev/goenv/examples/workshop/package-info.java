/** The workshop: lessons as data, checks that are trials, and the command {@code examples/lab}. */
@NullMarked
package dev.goenv.examples.workshop;

import org.jspecify.annotations.NullMarked;
