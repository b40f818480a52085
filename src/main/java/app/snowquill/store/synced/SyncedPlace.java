package app.snowquill.store.synced;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A folder whose files other computers see.
 *
 * @param service as a person calls it: "Dropbox", "a network folder"
 */
public record SyncedPlace(String service) {
    private static final Map<String, String> MARKS = Map.of(".dropbox", "Dropbox", ".dropbox.cache", "Dropbox",
            ".stfolder", "Syncthing", ".nextcloudsync.log", "Nextcloud", ".owncloudsync.log", "ownCloud",
            ".849c9593-d756-4e56-8d6e-42412f2a707b", "OneDrive", ".tmp.drivedownload", "Google Drive",
            ".tmp.driveupload", "Google Drive");
    private static final Map<String, String> NAMES = Map.of("dropbox", "Dropbox", "onedrive", "OneDrive",
            "google drive", "Google Drive", "googledrive", "Google Drive", "my drive", "Google Drive",
            "icloud drive", "iCloud Drive", "icloud~", "iCloud Drive", "com~apple~clouddocs", "iCloud Drive",
            "nextcloud", "Nextcloud", "owncloud", "ownCloud");
    private static final Set<String> NETWORKS = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs",
            "webdav", "davfs", "9p", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "ncpfs", "afs");

    /** Empty where the file lies on a disk of this computer that nobody copies from. */
    public static Optional<SyncedPlace> of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (Path at = folder; at != null; at = at.getParent()) {
            Optional<String> service = marked(at).or(named(at));
            if (service.isPresent()) {
                return service.map(SyncedPlace::new);
            }
        }
        return isNetwork(folder) ? Optional.of(new SyncedPlace("a network folder")) : Optional.empty();
    }

    private static Optional<String> marked(Path folder) {
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, "{.,_}*")) {
            for (Path each : hidden) {
                String name = each.getFileName().toString().toLowerCase(Locale.ROOT);
                if (MARKS.containsKey(name)) {
                    return Optional.of(MARKS.get(name));
                }
                if (name.matches("\\.(_)?sync_[0-9a-f]+\\.db")) {
                    return Optional.of("Nextcloud");
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // a folder that may not be looked into tells nothing
        }
        return Optional.empty();
    }

    private static Supplier<Optional<String>> named(Path folder) {
        return () -> Optional.ofNullable(folder.getFileName()).map(name -> name.toString().toLowerCase(Locale.ROOT))
                .flatMap(name -> NAMES.entrySet().stream().filter(known -> isNamed(name, known.getKey()))
                        .map(Map.Entry::getValue).findFirst());
    }

    /** "Dropbox (Personal)" and "OneDrive - Company" too, but not a folder that only begins alike. */
    private static boolean isNamed(String name, String known) {
        return name.equals(known) || List.of(" (", " - ", "-").stream().anyMatch(more -> name.startsWith(known + more));
    }

    private static boolean isNetwork(Path folder) {
        try {
            return NETWORKS.contains(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
