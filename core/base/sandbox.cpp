// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sandbox.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <optional>
#include <span>
#include <string>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

#include "core/base/files.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

/// The kernel's interface, newer than the headers of many systems; it never changes.
namespace landlock
{

constexpr long createRuleset = 444;
constexpr long addRule = 445;
constexpr long restrictSelf = 446;
constexpr unsigned askVersion = 1;
constexpr int pathBeneath = 1;

constexpr std::uint64_t execute = 1 << 0;
constexpr std::uint64_t writeFile = 1 << 1;
constexpr std::uint64_t removeFolder = 1 << 4;
constexpr std::uint64_t removeFile = 1 << 5;
constexpr std::uint64_t makeFolder = 1 << 7;
constexpr std::uint64_t makeFile = 1 << 8;
constexpr std::uint64_t makeOthers =
    1 << 6 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 12; // devices, links
constexpr std::uint64_t moveAcross = 1 << 13;      // version 2
constexpr std::uint64_t truncate = 1 << 14;        // version 3
constexpr std::uint64_t tcp = 1 << 0 | 1 << 1;     // version 4: bind and connect
constexpr std::uint64_t scopes = 1 << 0 | 1 << 1;  // version 6: abstract sockets, signals

struct Ruleset {
    std::uint64_t files;
    std::uint64_t network; ///< since version 4
    std::uint64_t scoped;  ///< since version 6
};

struct __attribute__((packed)) PathRule {
    std::uint64_t allowed;
    std::int32_t parent;
};

constexpr std::uint64_t inFolders =
    writeFile | removeFolder | removeFile | makeFolder | makeFile | moveAcross | truncate;
constexpr std::uint64_t inFiles = writeFile | truncate;

} // namespace landlock

/// A file descriptor that is closed with it.
class OpenedDescriptor final
{
public:
    explicit OpenedDescriptor(long number)
        : m_number(int(number))
    {
    }
    ~OpenedDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    OpenedDescriptor(const OpenedDescriptor&) = delete;
    OpenedDescriptor& operator=(const OpenedDescriptor&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

/// What is allowed where.
class LandlockRules final
{
public:
    /// \p version is that of the kernel, at least 1.
    explicit LandlockRules(long version)
        : m_handled(landlock::execute | landlock::inFolders | landlock::makeOthers)
        , m_ruleset(create(version))
    {
    }

    bool isMade() const { return m_ruleset.number() >= 0; }

    /// Whether the rights of \p rights that there are for \p path hold there and below. Not for
    /// pipes and sockets, which are not limited.
    bool allow(const fs::path& path, std::uint64_t rights) const
    {
        const OpenedDescriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
        struct stat status = {};
        if (place.number() < 0 || ::fstat(place.number(), &status) != 0)
            return false;
        if (!S_ISDIR(status.st_mode))
            rights &= landlock::inFiles;
        const landlock::PathRule rule = {rights & m_handled, place.number()};
        return ::syscall(landlock::addRule, m_ruleset.number(), landlock::pathBeneath, &rule, 0) ==
               0;
    }

    bool apply() const { return ::syscall(landlock::restrictSelf, m_ruleset.number(), 0) == 0; }

private:
    long create(long version)
    {
        if (version < 2)
            m_handled &= ~landlock::moveAcross; // it is never allowed then
        if (version < 3)
            m_handled &= ~landlock::truncate;
        const landlock::Ruleset ruleset = {m_handled, landlock::tcp, landlock::scopes};
        const std::size_t size = version < 4   ? offsetof(landlock::Ruleset, network)
                                 : version < 6 ? offsetof(landlock::Ruleset, scoped)
                                               : sizeof ruleset;
        return ::syscall(landlock::createRuleset, &ruleset, size, 0);
    }

    std::uint64_t m_handled;
    OpenedDescriptor m_ruleset;
};

/// 0 where the kernel has none, or has it switched off.
long landlockVersion()
{
    return std::max(0L, ::syscall(landlock::createRuleset, nullptr, 0, landlock::askVersion));
}

/// Where LibTorch and CUDA keep kernels they have compiled, and the devices of the driver.
std::vector<fs::path> placesOfGpu()
{
    std::vector<fs::path> places = {"/dev/shm", "/dev/dri"};
    std::error_code code;
    for (fs::directory_iterator entry("/dev", code); !code && entry != fs::end(entry);
         entry.increment(code))
        if (entry->path().filename().string().starts_with("nvidia"))
            places.push_back(entry->path());
    if (const char* cache = std::getenv("CUDA_CACHE_PATH"))
        places.emplace_back(cache);
    if (const char* home = std::getenv("HOME")) {
        places.push_back(fs::path(home) / ".nv");
        places.push_back(fs::path(home) / ".cache" / "torch");
    }
    return places;
}

/// What every program writes to now and then. Those that are not there do not matter.
std::vector<fs::path> placesOfAll()
{
    std::vector<fs::path> places = {"/dev/null", "/dev/zero", "/dev/full",
                                    "/dev/tty",  "/dev/pts",  "/proc/self"};
    std::error_code code;
    places.push_back(fs::temp_directory_path(code));
    return places;
}

/// Whether nothing is written but what \p permissions allow from now on. \p above lies above the
/// folders that were made for it and may lose those of its folders that are empty.
bool limitWriting(long version, const WritePermissions& permissions,
                  const std::vector<fs::path>& above)
{
    if (version < 1)
        return false;
    const LandlockRules rules(version);
    if (!rules.isMade())
        return false;
    for (const fs::path& folder : permissions.folders)
        if (!rules.allow(folder, landlock::inFolders) && isFolder(folder))
            return false; // the command could not write its results
    for (const fs::path& file : permissions.files)
        rules.allow(file, landlock::inFiles);
    for (const fs::path& folder : above)
        rules.allow(folder, landlock::removeFolder);
    for (const fs::path& place : placesOfAll())
        rules.allow(place, landlock::inFolders);
    if (permissions.forGpu)
        for (const fs::path& place : placesOfGpu())
            rules.allow(place, landlock::inFolders);
    return rules.apply();
}

#if defined(__x86_64__)
constexpr std::optional<std::uint32_t> architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::optional<std::uint32_t> architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::optional<std::uint32_t> architecture; // numbers and layout are not known here
#endif

/// Refused whatever they are asked: programs, other processes, what Landlock does not know of files
/// (permissions, owners, times, attributes), and what only root may. Nothing here needs them.
constexpr long refusedCalls[] = {
#ifdef __x86_64__ // what newer processors have only the newer forms of
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
#endif
#ifndef __SANITIZE_ADDRESS__ // which traces its own process at the end
    SYS_ptrace,
#endif
#ifdef __x86_64__
    SYS_iopl,
    SYS_ioperm,
#endif
    SYS_execve,
    SYS_execveat,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
    SYS_kexec_file_load,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_unshare,
    SYS_setns,
    SYS_open_by_handle_at,
    SYS_reboot,
    SYS_swapon,
    SYS_swapoff,
    SYS_bpf,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_userfaultfd,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_perf_event_open,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
    425, // io_uring_setup, whose requests no filter sees
    438, // pidfd_getfd
    452, // fchmodat2
    463, // setxattrat
    466, // removexattrat
};

/// Kinds of sockets that reach other machines. Local ones reach services that start programs for
/// others (D-Bus, containers), so that only the driver of a GPU, which has a server, keeps them.
constexpr std::uint32_t refusedSockets[] = {AF_INET, AF_INET6, AF_PACKET};

/// Requests to a terminal that type for its user.
constexpr std::uint32_t refusedRequests[] = {TIOCSTI, TIOCLINUX};

using FilterProgram = std::vector<sock_filter>;

void loadWord(FilterProgram& program, std::size_t offset)
{
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, std::uint32_t(offset)));
}

constexpr sock_filter refusal =
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA));

/// What is loaded is refused when it compares like that (BPF_JEQ, BPF_JGE) with \p value.
void refuseIf(FilterProgram& program, int comparison, std::uint32_t value)
{
    program.push_back(BPF_JUMP(std::uint16_t(BPF_JMP | comparison | BPF_K), value, 0, 1));
    program.push_back(refusal);
}

/// Of the call \p call, refuses those whose argument number \p place is one of \p values, and
/// allows the others. The number of the call is loaded.
void refuseSome(FilterProgram& program, long call, std::size_t place,
                std::span<const std::uint32_t> values)
{
    const auto others = std::uint8_t(2 + 2 * values.size());
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, std::uint32_t(call), 0, others));
    // The lower half, for all of ours are little-endian; the kernel looks at no more.
    loadWord(program, offsetof(seccomp_data, args) + place * sizeof(std::uint64_t));
    for (const std::uint32_t value : values)
        refuseIf(program, BPF_JEQ, value);
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

FilterProgram filterProgram(std::uint32_t ours, bool forGpu)
{
    FilterProgram program;
    loadWord(program, offsetof(seccomp_data, arch));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ours, 1, 0));
    program.push_back(refusal); // a 32-bit call, whose numbers are others
    loadWord(program, offsetof(seccomp_data, nr));
#ifdef __x86_64__
    refuseIf(program, BPF_JGE, 0x40000000); // x32 has numbers of its own
#endif
    for (const long call : refusedCalls)
        refuseIf(program, BPF_JEQ, std::uint32_t(call));
    refuseSome(program, SYS_ioctl, 1, refusedRequests);
    if (forGpu)
        refuseSome(program, SYS_socket, 0, refusedSockets);
    else
        refuseIf(program, BPF_JEQ, SYS_socket);
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return program;
}

/// Whether calls of the system are filtered from now on.
bool filterCalls(bool forGpu)
{
    if (!architecture)
        return false;
    FilterProgram program = filterProgram(*architecture, forGpu);
    const sock_fprog filter = {static_cast<unsigned short>(program.size()), program.data()};
    // Older kernels else slow the whole process down for fear of speculation.
    return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW,
                     &filter) == 0 ||
           ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

Message gapsOf(long version, bool limitsWriting, bool filtersCalls)
{
    std::vector<Message> possible;
    if (!limitsWriting)
        possible.push_back(say("writing outside of the output folder"));
    else if (version < 3)
        possible.push_back(say("emptying files outside of the output folder"));
    if (!filtersCalls && !limitsWriting)
        possible.push_back(say("starting programs"));
    if (!filtersCalls && (!limitsWriting || version < 4))
        possible.push_back(say("connections to other machines"));
    if (version < 6 || !limitsWriting)
        possible.push_back(say("signals to other processes"));
    if (!filtersCalls)
        possible.push_back(say("unusual calls of the system"));
    return possible.empty() ? Message()
                            : say("The sandbox is incomplete: this kernel does not prevent %1.",
                                  listed(possible));
}

/// The folders above \p folder, and itself, that are not there; outer ones first.
std::vector<fs::path> missingFolders(fs::path folder)
{
    std::vector<fs::path> missing;
    std::error_code code;
    for (; folder.has_relative_path() && !fs::exists(folder, code) && !code;
         folder = folder.parent_path())
        missing.insert(missing.begin(), folder);
    return missing;
}

void createIfMissing(const fs::path& path)
{
    std::error_code code;
    if (!fs::exists(path, code))
        const OpenedDescriptor made(
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0666));
}

} // namespace

Confinement::Confinement(const WritePermissions& permissions)
{
    std::vector<fs::path> above;
    for (const fs::path& folder : permissions.folders) {
        const std::vector<fs::path> missing = missingFolders(absolutePath(folder));
        for (const fs::path& each : missing)
            if (::mkdir(each.c_str(), 0777) == 0)
                m_made.push_back(std::make_unique<Scratch>(each, Scratch::Kind::EmptyFolder));
        if (!missing.empty())
            above.push_back(missing.front().parent_path());
    }
    for (const fs::path& file : permissions.files)
        createIfMissing(file);
    const bool keepsRights = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    const long version = keepsRights ? landlockVersion() : 0;
    const bool limitsWriting = limitWriting(version, permissions, above);
    m_gaps = gapsOf(version, limitsWriting, keepsRights && filterCalls(permissions.forGpu));
}

Confinement::~Confinement()
{
    while (!m_made.empty())
        m_made.pop_back(); // inner folders first
}

} // namespace saliscope
