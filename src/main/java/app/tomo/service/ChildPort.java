package app.tomo.service;

import app.tomo.model.DaemonAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;

/// Picks where a child listens when nobody said: always the same port as long as it is free, so that other programs find
/// it. For any thread.
public final class ChildPort {
    private static final int TRIED = 10;
    private static final int MOST = 100;

    private @Nullable DaemonAddress chosen;

    /// One that is free at this moment. What was given before is given again if it still is.
    public synchronized DaemonAddress free() {
        DaemonAddress before = chosen;
        if (before != null && isFree(before.port())) {
            return before;
        }
        DaemonAddress next = DaemonAddress.loopback(next());
        chosen = next;
        return next;
    }

    /// One that is free at this moment, and none of those, which may be free only because nobody runs there now.
    public static DaemonAddress freeBut(Collection<DaemonAddress> others) {
        for (int port = DaemonAddress.USUAL_PORT; port < DaemonAddress.USUAL_PORT + MOST; port++) {
            DaemonAddress next = DaemonAddress.loopback(port);
            if (isFree(port) && others.stream().noneMatch(each -> each.port() == next.port())) {
                return next;
            }
        }
        return DaemonAddress.loopback(next());
    }

    private static int next() {
        for (int port = DaemonAddress.USUAL_PORT; port < DaemonAddress.USUAL_PORT + TRIED; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        try (ServerSocket any = bound(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            return DaemonAddress.USUAL_PORT;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = bound(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        return socket;
    }
}
