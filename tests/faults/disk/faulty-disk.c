/*
 * A disk that fails on demand, and one that remembers what was written: loaded before the C library into a program under
 * test (LD_PRELOAD), so that Node's own writes and those of SQLite go through it alike. Only files below
 * STRIDEBOOK_DISK_ROOT count. Steered by calls that no program makes otherwise:
 *
 *   access("/stridebook-disk/arm/AT/ERRNO/STAYS")   fail the AT-th change of the disk; STAYS: 0 that one alone,
 *                                                   1 and all after it that need room, 2 and all after it
 *   access("/stridebook-disk/off")                  mended
 *   readlink("/stridebook-disk/count")              "CALLS MET": how many changes there were, how many failed
 *   access("/stridebook-disk/mark/TEXT")            a word of the program into the record of writes
 *
 * With STRIDEBOOK_DISK_LOG, every change that succeeded is appended there, with its bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))
#define COMMANDS "/stridebook-disk/"
#define MOST_FILES 4096

enum op { WRITE = 1, TRUNCATE, SYNC, CREATE, RENAME, UNLINK, MKDIR, RMDIR, MARK };
enum need { NEEDS_ROOM = 1, NEEDS_NONE = 2 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[MOST_FILES];
static int fail_at, fail_errno, fail_stays, calls, met;
static int log_file = -2;

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static int below_root(const char *path) {
  const char *root = getenv("STRIDEBOOK_DISK_ROOT");
  if (!root || !path) return 0;
  size_t length = strlen(root);
  return strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == 0) && !strstr(path, "/logs");
}

/* A number may have been closed past us and stand for a pipe by now. */
static int is_watched(int fd) {
  struct stat found;
  return fd >= 0 && fd < MOST_FILES && watched[fd] && fstat(fd, &found) == 0 &&
         (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode));
}

/* Whether this change has to fail; then errno says how. Called with the lock held. */
static int fails(enum need need) {
  calls += 1;
  if (fail_at == 0 || calls < fail_at) return 0;
  if (calls > fail_at && (fail_stays == 0 || (fail_stays == 1 && need != NEEDS_ROOM))) return 0;
  met += 1;
  errno = fail_errno;
  return 1;
}

static uint64_t inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static void note(enum op op, uint64_t inode, uint64_t offset, const char *path, const char *other, const void *data,
                 uint64_t length) {
  if (log_file == -2) {
    const char *name = getenv("STRIDEBOOK_DISK_LOG");
    log_file = name ? (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  }
  if (log_file < 0) return;
  uint64_t head[6] = {op, inode, offset, path ? strlen(path) : 0, other ? strlen(other) : 0, length};
  struct iovec parts[4] = {{head, sizeof head}, {(void *)path, head[3]}, {(void *)other, head[4]}, {(void *)data, length}};
  int saved = errno;
  if (syscall(SYS_writev, log_file, parts, 4) < 0) abort();
  errno = saved;
}

static int command(const char *path) {
  const char *word = path + sizeof COMMANDS - 1;
  pthread_mutex_lock(&lock);
  if (sscanf(word, "arm/%d/%d/%d", &fail_at, &fail_errno, &fail_stays) == 3) calls = met = 0;
  else if (strncmp(word, "mark/", 5) == 0) note(MARK, 0, 0, word + 5, NULL, NULL, 0);
  else fail_at = 0;
  pthread_mutex_unlock(&lock);
  return 0;
}

static int is_command(const char *path) { return path && strncmp(path, COMMANDS, sizeof COMMANDS - 1) == 0; }

int access(const char *path, int mode) { return is_command(path) ? command(path) : REAL(access)(path, mode); }

ssize_t readlink(const char *path, char *to, size_t room) {
  if (!is_command(path)) return REAL(readlink)(path, to, room);
  return snprintf(to, room, "%d %d", calls, met);
}

static int sys_open(int at, const char *path, int flags, mode_t mode) {
  return (int)syscall(SYS_openat, at, path, flags, mode);
}

static int open_watched(int at, const char *path, int flags, mode_t mode) {
  if (!below_root(path)) {
    int other = sys_open(at, path, flags, mode);
    if (other >= 0 && other < MOST_FILES) watched[other] = 0;
    return other;
  }
  int changes = (flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) != O_RDONLY;
  if (!changes) {
    int fd = sys_open(at, path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) watched[fd] = 1;
    return fd;
  }
  pthread_mutex_lock(&lock);
  struct stat before;
  int is_new = stat(path, &before) != 0;
  int fd = -1;
  if (!(is_new && !(flags & O_CREAT)) && fails(is_new ? NEEDS_ROOM : NEEDS_NONE)) goto done;
  fd = sys_open(at, path, flags, mode);
  if (fd < 0) goto done;
  if (fd < MOST_FILES) watched[fd] = 1;
  if (is_new) note(CREATE, inode_of(fd), 0, path, NULL, NULL, 0);
  else if (flags & O_TRUNC) note(TRUNCATE, inode_of(fd), 0, NULL, NULL, NULL, 0);
done:
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE_OF(flags, mode)                                                                                          \
  mode_t mode = 0;                                                                                                     \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                               \
    va_list more;                                                                                                      \
    va_start(more, flags);                                                                                             \
    mode = va_arg(more, mode_t);                                                                                       \
    va_end(more);                                                                                                      \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}
int openat(int at, const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_watched(at, path, flags | O_LARGEFILE, mode);
}

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) watched[fd] = 0;
  return REAL(close)(fd);
}

/* Writes inside a file that is there need no room on a full disk; those past its end do. */
static enum need room_for(int fd, off_t end) {
  struct stat found;
  return fstat(fd, &found) == 0 && end <= found.st_size ? NEEDS_NONE : NEEDS_ROOM;
}

static ssize_t write_at(int fd, const void *data, size_t length, off_t offset, int moves) {
  if (!is_watched(fd)) return moves ? REAL(write)(fd, data, length) : REAL(pwrite64)(fd, data, length, offset);
  pthread_mutex_lock(&lock);
  if (moves) {
    int flags = fcntl(fd, F_GETFL);
    struct stat found;
    offset = (flags & O_APPEND) && fstat(fd, &found) == 0 ? found.st_size : lseek(fd, 0, SEEK_CUR);
  }
  ssize_t written = -1;
  if (!fails(room_for(fd, offset + (off_t)length))) {
    written = moves ? REAL(write)(fd, data, length) : REAL(pwrite64)(fd, data, length, offset);
    if (written > 0) note(WRITE, inode_of(fd), offset, NULL, NULL, data, written);
  }
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t write(int fd, const void *data, size_t length) { return write_at(fd, data, length, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return write_at(fd, data, length, at, 0); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { return write_at(fd, data, length, at, 0); }

static ssize_t write_parts(int fd, const struct iovec *parts, int count, off_t at, int moves) {
  ssize_t all = 0;
  for (int part = 0; part < count; part += 1) {
    if (parts[part].iov_len == 0) continue;
    ssize_t written = write_at(fd, parts[part].iov_base, parts[part].iov_len, at + all, moves);
    if (written < 0) return all > 0 ? all : -1;
    all += written;
    if ((size_t)written < parts[part].iov_len) break;
  }
  return all;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  return is_watched(fd) ? write_parts(fd, parts, count, 0, 1) : REAL(writev)(fd, parts, count);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  return is_watched(fd) ? write_parts(fd, parts, count, at, 0) : REAL(pwritev)(fd, parts, count, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

/* Copies inside the kernel would pass by; without them, programs read and write. */
ssize_t copy_file_range(int in, off64_t *in_at, int out, off64_t *out_at, size_t length, unsigned flags) {
  if (!is_watched(out)) return REAL(copy_file_range)(in, in_at, out, out_at, length, flags);
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile64(int out, int in, off64_t *at, size_t length) {
  if (!is_watched(out)) return REAL(sendfile64)(out, in, at, length);
  char buffer[65536];
  if (length > sizeof buffer) length = sizeof buffer;
  ssize_t found = at ? pread64(in, buffer, length, *at) : read(in, buffer, length);
  if (found <= 0) return found;
  ssize_t written = write(out, buffer, found);
  if (written > 0 && at) *at += written;
  return written;
}
ssize_t sendfile(int out, int in, off_t *at, size_t length) { return sendfile64(out, in, at, length); }

/* Node asks the kernel for some things by their number. */
long syscall(long number, ...) {
  va_list more;
  va_start(more, number);
  long a[6];
  for (int word = 0; word < 6; word += 1) a[word] = va_arg(more, long);
  va_end(more);
  if (number == SYS_copy_file_range && is_watched((int)a[2])) {
    errno = ENOSYS;
    return -1;
  }
  if (number == SYS_close && a[0] >= 0 && a[0] < MOST_FILES) watched[a[0]] = 0;
  return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

static int synced(int fd, int (*sync)(int)) {
  if (!is_watched(fd)) return sync(fd);
  pthread_mutex_lock(&lock);
  int result = fails(NEEDS_NONE) ? -1 : sync(fd);
  if (result == 0) note(SYNC, inode_of(fd), 0, NULL, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int fsync(int fd) { return synced(fd, REAL(fsync)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t length) {
  if (!is_watched(fd)) return REAL(ftruncate64)(fd, length);
  pthread_mutex_lock(&lock);
  int result = fails(room_for(fd, length)) ? -1 : REAL(ftruncate64)(fd, length);
  if (result == 0) note(TRUNCATE, inode_of(fd), length, NULL, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int rename(const char *from, const char *to) {
  if (!below_root(from)) return REAL(rename)(from, to);
  pthread_mutex_lock(&lock);
  int result = fails(NEEDS_NONE) ? -1 : REAL(rename)(from, to);
  if (result == 0) note(RENAME, 0, 0, from, to, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

#define PATH_CHANGE(call, path, op, need)                                                                             \
  if (!below_root(path)) return call;                                                                                  \
  pthread_mutex_lock(&lock);                                                                                           \
  int result = fails(need) ? -1 : call;                                                                                \
  if (result == 0) note(op, 0, 0, path, NULL, NULL, 0);                                                                \
  pthread_mutex_unlock(&lock);                                                                                         \
  return result;

int unlink(const char *path) { PATH_CHANGE(REAL(unlink)(path), path, UNLINK, NEEDS_NONE) }
int rmdir(const char *path) { PATH_CHANGE(REAL(rmdir)(path), path, RMDIR, NEEDS_NONE) }
int remove(const char *path) {
  struct stat found;
  if (lstat(path, &found) != 0) return -1;
  return S_ISDIR(found.st_mode) ? rmdir(path) : unlink(path);
}
int mkdir(const char *path, mode_t mode) { PATH_CHANGE(REAL(mkdir)(path, mode), path, MKDIR, NEEDS_ROOM) }

/* The standard library of C++ removes trees through open folders. */
int unlinkat(int at, const char *name, int flags) {
  char link[64], folder[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", at);
  ssize_t length = at == AT_FDCWD ? 0 : REAL(readlink)(link, folder, sizeof folder - 1);
  if (length < 0) length = 0;
  folder[length] = 0;
  if (!below_root(at == AT_FDCWD ? name : folder)) return REAL(unlinkat)(at, name, flags);
  char path[8192];
  if (at == AT_FDCWD) snprintf(path, sizeof path, "%s", name);
  else snprintf(path, sizeof path, "%s/%s", folder, name);
  PATH_CHANGE(REAL(unlinkat)(at, name, flags), path, (flags & AT_REMOVEDIR) ? RMDIR : UNLINK, NEEDS_NONE)
}
