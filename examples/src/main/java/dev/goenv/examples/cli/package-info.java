/** The library as a command, for people who write no Java. */
@NullMarked
package dev.goenv.examples.cli;

import org.jspecify.annotations.NullMarked;
