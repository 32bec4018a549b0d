package app.tomo.diagnosis.observed;

import app.tomo.model.CheckResult;
import app.tomo.model.Truth;

/// The config that the daemon is started with.
///
/// @param path empty where none is known
/// @param there whether there is a file at that path
/// @param check what the daemon's own check says of it
/// @param knownGood whether an older version of it is kept that is known to have worked
public record SeenConfig(String path, Truth there, CheckResult check, Truth knownGood) {}
