/** A pack of scenarios, as a team would keep one: found by ServiceLoader, tested by the kit. */
@NullMarked
package dev.goenv.examples.pack;

import org.jspecify.annotations.NullMarked;
