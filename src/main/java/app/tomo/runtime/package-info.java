/// The engine: one mailbox that applies the step function, the services that carry out its effects, and the ports to
/// the world that they need.
@NullMarked
package app.tomo.runtime;

import org.jspecify.annotations.NullMarked;
