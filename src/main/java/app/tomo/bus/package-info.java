/// The D-Bus port: plain values in, plain values out, and no bus library outside
/// [app.tomo.bus.dbusjava]. Start with [Bus].
@NullMarked
package app.tomo.bus;

import org.jspecify.annotations.NullMarked;
