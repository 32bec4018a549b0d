/// What is known, what happened, what to do about it: immutable values and the one pure function over them.
/// Uses nothing but the JDK, reads no clock and does no I/O.
@NullMarked
package app.tomo.model;

import org.jspecify.annotations.NullMarked;
