package app.tomo.ui.settings;

import app.tomo.model.Belonging;

import java.util.List;

/// What takes Tomo away. Both block; any thread but the FX thread.
public interface RemovalDesk {
    /// Everything that is there because of Tomo, in the order in which it goes.
    List<Belonging> look();

    /// Takes it away. Where nothing stands against that, Tomo ends by itself a moment later.
    ///
    /// @param keep but for the settings, and what was kept of the person's configs
    /// @return a sentence for each thing that was not done; none where Tomo goes
    List<String> remove(boolean keep);
}
