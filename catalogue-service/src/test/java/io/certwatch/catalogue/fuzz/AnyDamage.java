package io.certwatch.catalogue.fuzz;

import io.certwatch.catalogue.fuzz.Damage.Way;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Generates one to five damages: to single bytes, and to sequences that confuse readers. */
public final class AnyDamage implements ArbitrarySupplier<List<Damage>> {

    private static final List<List<Byte>> SPICES = List.of(
            bytes("<table>"),
            bytes("</td><td rowspan=99999 colspan=9999>"),
            bytes("<!--"),
            bytes("&#x110000;&nbsp"),
            bytes("<div>".repeat(300)),
            bytes("\"\n,;\t"),
            bytes("\""),
            bytes(",".repeat(300)),
            bytes("=1+1"),
            bytes("≥12Tbps"),
            bytes("≥"),
            bytes("１２３年第４号"),
            bytes("9".repeat(400)),
            bytes("1e999999999"),
            bytes("%%EOF"),
            bytes("stream\nendstream"),
            bytes(" 0 R"),
            bytes("PK\3\4"),
            bytes("<c t=\"s\"><v>-1</v></c>"),
            bytes("<row r=\"99999999\">"),
            bytes("\"1E+99999\""),
            bytes("null"),
            bytes("{}"),
            bytes("[[[[[["),
            bytes("[".repeat(2_000)),
            bytes("{\"a\":".repeat(500)),
            bytes("\\u0000"),
            bytes("\\ud800"),
            bytes("-0"),
            bytes("2024-02-30"),
            bytes("9999年99月99日"),
            bytes("，".repeat(300)),
            bytes("（".repeat(300)),
            List.of((byte) 0),
            List.of((byte) 0xFF, (byte) 0xFE),
            List.of((byte) 0x80),
            List.of((byte) 0xF0, (byte) 0x9F));

    @Override
    public Arbitrary<List<Damage>> get() {
        var fillers = Arbitraries.oneOf(Arbitraries.bytes().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(SPICES));
        var places = Arbitraries.doubles()
                .between(0, true, 1, false)
                .ofScale(6)
                .withDistribution(RandomDistribution.uniform());
        var lengths = Arbitraries.integers().between(1, 200);
        return Combinators.combine(Arbitraries.of(Way.values()), places, lengths, fillers)
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static List<Byte> bytes(String text) {
        var bytes = new ArrayList<Byte>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) bytes.add(b);
        return List.copyOf(bytes);
    }
}
