package io.certwatch.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Behaves like a service towards the runner: unpacks itself, reports health, ends with its parent. */
final class StandInService {
    private StandInService() {}

    public static void main(String... arguments) throws IOException {
        if ("tools".equals(System.getProperty("jarmode"))) {
            unpack(Path.of(System.getProperty("java.class.path")), Path.of(arguments[arguments.length - 1]));
            return;
        }
        System.out.println(String.join(" ", arguments));
        if (Boolean.getBoolean("broken")) System.exit(7);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(arguments)), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(Boolean.getBoolean("unready") ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        System.in.transferTo(System.out);
        System.exit(0);
    }

    private static int port(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--server.port="))
                .mapToInt(argument -> Integer.parseInt(argument.substring(argument.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void unpack(Path jar, Path destination) throws IOException {
        Files.createDirectories(destination);
        Files.copy(jar, destination.resolve(jar.getFileName()));
    }

    /** Creates a repository in which all four services are this class. */
    static void build(Path repository) throws IOException {
        Files.createDirectories(repository.resolve("infra/local-runner"));
        for (var service : Service.values()) {
            var target =
                    Files.createDirectories(repository.resolve(service.module()).resolve("target"));
            jar(target.resolve(service.module() + "-1.0-exec.jar"));
        }
    }

    private static void jar(Path path) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        var name = StandInService.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(path), manifest);
                var bytes = StandInService.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
    }
}
