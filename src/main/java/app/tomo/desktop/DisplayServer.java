package app.tomo.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What draws the desktop: the X server, the Wayland compositor, or both, by the sockets that they listen at. One on another
/// machine is none of these.
///
/// @param sockets none where the desktop has another way
public record DisplayServer(List<Path> sockets) {
    private static final Pattern LOCAL_X = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    public DisplayServer {
        sockets = List.copyOf(sockets);
    }

    public static DisplayServer from(Map<String, String> environment) {
        List<Path> sockets = new ArrayList<>();
        Matcher x = LOCAL_X.matcher(environment.getOrDefault("DISPLAY", ""));
        if (x.matches()) {
            sockets.add(Path.of("/tmp/.X11-unix/X" + x.group(1)));
        }
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        if (!wayland.isEmpty()) {
            // An absolute path stays what it is.
            sockets.add(Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "")).resolve(wayland));
        }
        return new DisplayServer(sockets);
    }

    /// Those at which somebody listens now.
    DisplayServer listening() {
        return new DisplayServer(sockets.stream().filter(DisplayServer::listensAt).toList());
    }

    private static boolean listensAt(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
