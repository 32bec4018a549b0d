/// The service managers behind the ports of [app.tomo.runtime]: systemd over the bus, its journal, and the look at
/// processes that no manager knows of.
@NullMarked
package app.tomo.service;

import org.jspecify.annotations.NullMarked;
