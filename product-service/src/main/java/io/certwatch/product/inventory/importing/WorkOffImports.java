package io.certwatch.product.inventory.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Works off what waits: of each company one import at a time in the order of their arrival, so that no older export overtakes a newer one;
 * and after each the next company has its turn, however many another has sent.
 */
public final class WorkOffImports {

    private static final int ATTEMPTS = 10;

    private final Imports imports;
    private final Originals originals;
    private final TakeInFile takeInFile;
    private final WithdrawAbsent withdrawAbsent;
    private final Exclusive exclusive;
    private final BooleanSupplier catalogueReady;
    private final Consumer<Import> news;
    private final Clock clock;
    private volatile String lastServed = "";

    WorkOffImports(
            Imports imports, Originals originals, TakeInFile takeInFile, WithdrawAbsent withdrawAbsent, Exclusive exclusive,
            BooleanSupplier catalogueReady, Consumer<Import> news, Clock clock) {
        this.imports = imports;
        this.originals = originals;
        this.takeInFile = takeInFile;
        this.withdrawAbsent = withdrawAbsent;
        this.exclusive = exclusive;
        this.catalogueReady = catalogueReady;
        this.news = news;
        this.clock = clock;
    }

    /** Nothing is lost by waiting for a catalogue to judge by. */
    public void workOff() {
        if (!catalogueReady.getAsBoolean()) return;
        for (var company : inTurn()) {
            if (exclusive.run("inventory-imports-" + company, () -> serve(company))) return;
        }
    }

    /** Those behind the one that was served last come first. */
    private List<String> inTurn() {
        var companies = new ArrayList<>(imports.waiting());
        long served = companies.stream().filter(company -> company.compareTo(lastServed) <= 0).count();
        Collections.rotate(companies, (int) -served);
        return companies;
    }

    private void serve(String company) {
        lastServed = company;
        imports.underWay(company).stream().findFirst().ifPresent(this::work);
    }

    private void work(Import waiting) {
        var course = new Course(imports, clock, waiting);
        try {
            work(course);
        } catch (Course.Left _) {
            // whoever has changed it goes on with it, or has ended it
        }
        if (course.now().phase().ended() && waiting.phase() != Phase.WITHDRAWING) news.accept(course.now());
    }

    private void work(Course course) {
        if (course.now().attempts() >= ATTEMPTS) {
            course.go(now -> now.failed(new Failure("work on it was taken up " + ATTEMPTS + " times and did not go on", null), clock.instant()));
            return;
        }
        switch (course.now().phase()) {
            case RECEIVED, CHECKING -> takeIn(course, Phase.CHECKING);
            case STORING, COMPARING -> takeIn(course, Phase.STORING);
            case WITHDRAWING -> withdrawAbsent.goOn(course);
            case CANCELLING -> course.go(now -> now.cancelled(now.progress(), clock.instant()));
            case DONE, FAILED, CANCELLED -> throw new IllegalStateException(course.now().id() + " waits for nobody");
        }
    }

    private void takeIn(Course course, Phase phase) {
        course.go(now -> now.takenUp(phase, clock.instant()));
        originals.onDisk(course.now().original(), path -> takeInFile.takeIn(path, course));
    }
}
