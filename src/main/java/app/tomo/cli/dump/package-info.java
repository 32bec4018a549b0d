/// What Tomo knows and does, written into a file for whoever looks for a mistake, while it goes on.
@NullMarked
package app.tomo.cli.dump;

import org.jspecify.annotations.NullMarked;
