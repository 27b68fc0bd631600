package io.certwatch.product.obligation;

/** Where an obligation stands. Each state carries what is known only in it. */
public sealed interface State {

    enum Status { OPEN, IN_PROGRESS, SATISFIED, WAIVED, LIFTED }

    Status status();

    record Open() implements State {
        @Override
        public Status status() {
            return Status.OPEN;
        }
    }

    /** Certification has been applied for. */
    record InProgress(String application) implements State {
        @Override
        public Status status() {
            return Status.IN_PROGRESS;
        }
    }

    /** A certificate covers the product. */
    record Satisfied(String certificate) implements State {
        @Override
        public Status status() {
            return Status.SATISFIED;
        }
    }

    /** A person has decided that nothing need be done. */
    record Waived(String by, String reason) implements State {
        @Override
        public Status status() {
            return Status.WAIVED;
        }
    }

    /** It is no longer required; it opens again should that change. */
    record Lifted() implements State {
        @Override
        public Status status() {
            return Status.LIFTED;
        }
    }

    /** Whether the catalogue demands it now, whatever has been done about it. */
    default boolean required() {
        return switch (this) {
            case Open _, InProgress _, Satisfied _, Waived _ -> true;
            case Lifted _ -> false;
        };
    }
}
