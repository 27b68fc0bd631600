package io.certwatch.catalogue.watching.fetching;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** Where a source lies. A mailbox can become a third kind. */
public sealed interface Address {

    /** The form in which a person writes it, and by which {@link #of} finds it again. */
    String text();

    /** A page or file on the web. The scheme is http or https, the host is in lower case and ASCII, and there is no fragment. */
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
     * The newest file of a folder whose name matches.
     *
     * @param folder absolute, without {@code ..}
     * @param pattern a file name in which {@code *}, <code>{a,b}</code>, {@code [0-9]} and {@code ?} may stand; matched in the folder itself only
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
     * {@code https://www.cac.gov.cn/…}, {@code http://…}, {@code file:/srv/lists/} (the newest file), {@code file:/srv/lists/*.xlsx} or one file by its name.
     *
     * @throws UnusableAddress what is no such address, with the reason for a person
     */
    static Address of(String text) {
        var stripped = text.strip();
        var lower = stripped.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http:") || lower.startsWith("https:")) return new Web(WebAddresses.parse(stripped));
        if (lower.startsWith(FolderAddresses.SCHEME)) return FolderAddresses.parse(stripped);
        throw new UnusableAddress("An address begins with https:, http: or file:.");
    }
}
