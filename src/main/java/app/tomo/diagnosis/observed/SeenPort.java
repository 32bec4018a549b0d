package app.tomo.diagnosis.observed;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Owner;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

/// The port on which the daemon is to answer, as the machine's own table has it.
///
/// @param taken whether something listens there
/// @param owner whose that is; null where nothing listens, or that may not be seen
/// @param own whether that is the daemon that is looked after
public record SeenPort(DaemonAddress address, Truth taken, @Nullable Owner owner, Truth own) {}
