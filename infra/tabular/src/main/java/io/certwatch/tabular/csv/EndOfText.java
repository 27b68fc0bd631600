package io.certwatch.tabular.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers whether the last character was a line break. */
final class EndOfText extends FilterReader {

    private char last = '\n';

    EndOfText(Reader in) {
        super(in);
    }

    boolean afterLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) last = (char) read;
        return read;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        if (read > 0) last = chars[offset + read - 1];
        return read;
    }
}
