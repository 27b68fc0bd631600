package io.certwatch.catalogue.fetching;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.outbound.WebAddresses;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** The address of a source: a web address or a folder. */
public sealed interface Address {

    /** The text form that users write and that {@link #of} parses. */
    String text();

    /** A web page or file. The scheme is http or https, the host is in lower-case ASCII, and there is no fragment. */
    record Web(URI uri) implements Address {

        public Web {
            uri = WebAddresses.plain(uri);
        }

        public String host() {
            return uri.getHost();
        }

        @Override
        public String text() {
            return uri.toString();
        }
    }

    /**
     * The newest file in a folder with a matching name.
     *
     * @param folder an absolute path without {@code ..}
     * @param pattern a file name with {@code *}, <code>{a,b}</code>, {@code [0-9]} and {@code ?}; subfolders are not searched
     */
    record Folder(Path folder, String pattern) implements Address {

        public Folder {
            FolderAddresses.check(folder, pattern);
        }

        @Override
        public String text() {
            return FolderAddresses.text(folder, pattern);
        }
    }

    /**
     * {@code https://www.cac.gov.cn/…}, {@code http://…}, {@code file:/srv/lists/} (the newest file), {@code file:/srv/lists/*.xlsx} or a file name.
     *
     * @throws UnusableAddress if the text is not such an address; the message tells the user why
     */
    static Address of(String text) {
        var stripped = text.strip();
        var lower = stripped.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http:") || lower.startsWith("https:")) return new Web(WebAddresses.parse(stripped));
        if (lower.startsWith(FolderAddresses.SCHEME)) return FolderAddresses.parse(stripped);
        throw new UnusableAddress(ProblemText.of("problem.address-scheme"));
    }
}
