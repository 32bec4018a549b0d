/// The adapter over dbus-java, used for its transport and its message codec only. Nothing else in
/// Tomo may name a class of that library.
@NullMarked
package app.tomo.bus.dbusjava;

import org.jspecify.annotations.NullMarked;
