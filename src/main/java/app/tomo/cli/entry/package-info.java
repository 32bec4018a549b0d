/// From the words of a command line to a command, and from a command to whoever carries it out.
@NullMarked
package app.tomo.cli.entry;

import org.jspecify.annotations.NullMarked;
