package app.tomo.runtime;

import app.tomo.model.KeyRequest;

/// The changing side of the socket to a daemon. Only [LifecycleService] calls it (rule 1).
///
/// All return at once; what comes of it is posted through the link: [app.tomo.model.Event.RequestAccepted],
/// [app.tomo.model.Event.RequestRefused], [app.tomo.model.Event.ConfigReloaded],
/// [app.tomo.model.Event.LayerChanged]. On a connection that is gone [app.tomo.model.Event.LinkLost] is posted.
public interface DaemonControl {
    void reload(long link);

    void switchLayer(long link, String layer);

    /// Posts [app.tomo.model.Event.KeyTaken] when the daemon answered what was asked after the key.
    void actOnKey(long link, KeyRequest request);
}
