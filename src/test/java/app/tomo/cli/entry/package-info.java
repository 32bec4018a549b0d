@NullMarked
package app.tomo.cli.entry;

import org.jspecify.annotations.NullMarked;
