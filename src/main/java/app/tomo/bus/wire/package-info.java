/// What every adapter of the bus shares: [WireBus] turns messages into calls, subscriptions and
/// exported objects. A bus library only has to supply a [Wire], which reads and writes messages.
@NullMarked
package app.tomo.bus.wire;

import org.jspecify.annotations.NullMarked;
