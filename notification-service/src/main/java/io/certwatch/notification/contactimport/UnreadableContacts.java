package io.certwatch.notification.contactimport;

import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.UnreadableFile;

/** A file that can be read, but not as a list of contacts; says why, in a sentence without its full stop. */
final class UnreadableContacts extends UnreadableFile {

    UnreadableContacts(Sentence words) {
        super(new Reason(words.zh(), words.en()));
    }

    static Sentence words(UnreadableFile unreadable) {
        var words = unreadable.words();
        return new Sentence(words.zh(), words.en());
    }
}
