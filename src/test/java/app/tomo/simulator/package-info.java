@NullMarked
package app.tomo.simulator;

import org.jspecify.annotations.NullMarked;
