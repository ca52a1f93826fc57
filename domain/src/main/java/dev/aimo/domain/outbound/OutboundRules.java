package dev.aimo.domain.outbound;

import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.Reason;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses may be called. What the operator named may always; what an account named must be
 * encrypted and lead to the public internet by every address its name stands for, unless the
 * operator admitted it.
 */
public final class OutboundRules {

  private final List<Admission> admissions;

  public OutboundRules(List<Admission> admissions) {
    this.admissions = List.copyOf(admissions);
  }

  /**
   * Where the call leads, as far as that can be said without looking up the name.
   *
   * @throws Forbidden when it may not lead there whatever the name stands for
   */
  public Destination destination(OutboundCall call) {
    Destination destination = Destination.of(call.address()).orElseThrow(OutboundRules::notAllowed);
    boolean maybe =
        call.namedBy() == NamedBy.OPERATOR
            || destination.isEncrypted()
            || isNamed(destination)
            || admissions.stream().anyMatch(Admission.Range.class::isInstance);
    if (!maybe) {
      throw notAllowed();
    }
    return destination;
  }

  /**
   * Says nothing when the call may be made to any of the addresses.
   *
   * @throws Forbidden when it may not be made to one of them
   */
  public void check(Destination destination, NamedBy namedBy, List<InetAddress> addresses) {
    boolean allowed =
        switch (namedBy) {
          case OPERATOR -> true;
          case ACCOUNT ->
              isNamed(destination)
                  || addresses.stream().allMatch(address -> isAllowed(destination, address));
        };
    if (!allowed) {
      throw notAllowed();
    }
  }

  private boolean isNamed(Destination destination) {
    return admissions.stream().anyMatch(admission -> admission.admits(destination));
  }

  private boolean isAllowed(Destination destination, InetAddress address) {
    return (destination.isEncrypted() && PublicAddresses.contain(address))
        || admissions.stream().anyMatch(admission -> admission.admits(destination, address));
  }

  private static Forbidden notAllowed() {
    return new Forbidden(Reason.ADDRESS_NOT_ALLOWED);
  }
}
