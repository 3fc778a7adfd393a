-- gongwen for Neovim: where the server is, and how it is started.
local places = require('gongwen.places')

local M = {}

---@class gongwen.Opts
---@field cmd? string|string[]  path of the binary, or the whole command
---@field settings? table       what gongwen.toml may hold; goes before the file
---@field all? boolean           all of the following but `format`
---@field folds? boolean         folding by chapter
---@field hints? boolean         last year's level, long numbers in a larger unit
---@field lenses? boolean        the counts above a plan's headings
---@field words? boolean         the problems of a line in words, when the cursor rests
---@field completion? boolean    offers while one types
---@field next_number? boolean   Enter after a numbered item brings the next number
---@field format? boolean        the text is made even when it is saved

---@type gongwen.Opts
local opts = {}
local told = false

--- `zh_CN.UTF-8` → `zh-CN`; nil where the system names no language, so that the server chooses.
---@return string?
function M.locale()
  local name = vim.v.lang:match('^%a+_?%a*')
  if name and name ~= 'C' and name ~= 'POSIX' then
    return (name:gsub('_', '-'))
  end
end

--- The sentence in the language of the editor's own messages; as the server does, in Chinese where none is named.
---@param zh string
---@param en string
function M.say(zh, en)
  return vim.startswith(M.locale() or 'zh', 'zh') and zh or en
end

--- The folder of this plugin, `editors/neovim` of the repository.
---@return string
function M.folder()
  local here = vim.uv.fs_realpath(debug.getinfo(1, 'S').source:sub(2)) --[[@as string]]
  return vim.fn.fnamemodify(here, ':h:h:h')
end

--- `target/release/gongwen` of the repository that this folder belongs to.
---@return string
function M.built()
  local repository = vim.fn.fnamemodify(M.folder(), ':h:h')
  local name = vim.fn.has('win32') == 1 and 'gongwen.exe' or 'gongwen'
  return vim.fs.joinpath(repository, 'target', 'release', name)
end

--- The command that starts the server: as configured, else from PATH, else as built in the repository.
---@return string[]
function M.cmd()
  if type(opts.cmd) == 'table' then
    return opts.cmd --[[@as string[] ]]
  elseif opts.cmd then
    return { vim.fs.normalize(opts.cmd --[[@as string]]), 'server' }
  end
  local built = M.built()
  local from_path = vim.fn.exepath('gongwen')
  if from_path == '' and vim.fn.executable(built) == 1 then
    return { built, 'server' }
  end
  return { from_path ~= '' and from_path or 'gongwen', 'server' }
end

--- Neovim 0.10 counts UTF-16 only up to the place where a line has as many bytes as it has characters, and takes what is
--- beyond for its end; in Chinese that is two thirds of the line. Counted in bytes its places are right.
---@return lsp.ClientCapabilities?
local function capabilities()
  if vim.fn.has('nvim-0.11') == 1 then
    return nil
  end
  local bytes = { general = { positionEncodings = { 'utf-8', 'utf-16' } } }
  return vim.tbl_deep_extend('force', vim.lsp.protocol.make_client_capabilities(), bytes)
end

---@return table
function M.config()
  return {
    name = 'gongwen',
    cmd = M.cmd(),
    filetypes = { 'text', 'markdown' },
    root_markers = { 'gongwen.toml', '.git' },
    capabilities = capabilities(),
    settings = { gongwen = opts.settings or vim.empty_dict() },
    handlers = {
      ['workspace/diagnostic/refresh'] = function(...)
        return require('gongwen.refresh').problems(...)
      end,
    },
    before_init = function(params, config)
      -- The server asks for its settings later; what is asked of it before that is to follow them, too.
      params.initializationOptions = vim.tbl_get(config, 'settings', 'gongwen')
      params.locale = params.locale or M.locale()
      local able = {
        -- The server's lenses may name commands that the editor says it knows.
        experimental = { commands = { commands = { places.COMMAND } } },
        workspace = { diagnostics = { refreshSupport = true } },
      }
      params.capabilities = vim.tbl_deep_extend('force', params.capabilities, able)
    end,
  }
end

--- The configuration in force, with what the user said through `vim.lsp.config` where that exists.
---@return table
function M.resolved()
  return vim.fn.has('nvim-0.11') == 1 and vim.lsp.config.gongwen or M.config()
end

--- What to do when there is no binary.
---@param cmd string[]
---@return string
function M.advice(cmd)
  return M.say(
    '找不到语言服务器 %s。请在 gongwen 仓库中执行 cargo install --path .，'
      .. '或用 require("gongwen").setup({ cmd = "/路径/gongwen" }) 指明位置。详见 :checkhealth gongwen',
    'The language server %s was not found. Run "cargo install --path ." in the gongwen repository, '
      .. 'or say where it is: require("gongwen").setup({ cmd = "/path/to/gongwen" }). See :checkhealth gongwen'
  ):format(cmd[1])
end

--- Says once a session that the binary is missing. Returns whether it is there.
---@return boolean
function M.check()
  local cmd = M.resolved().cmd
  if type(cmd) ~= 'table' or vim.fn.executable(cmd[1]) == 1 then
    return true
  end
  if not told then
    told = true
    vim.schedule(function()
      vim.notify(M.advice(cmd), vim.log.levels.WARN, { title = 'gongwen' })
    end)
  end
  return false
end

--- Whether `setup` has switched this on.
---@param name string
---@return boolean
function M.wants(name)
  if opts[name] ~= nil then
    return opts[name]
  end
  return opts.all == true and name ~= 'format' -- a text is changed only for those who said so
end

--- What is done by this plugin itself where a server has been attached to a buffer.
---@param client vim.lsp.Client
---@param buf integer
function M.attached(client, buf)
  require('gongwen.comforts').attach(client, buf)
end

--- Optional: to name the binary, to give settings, to switch on what Neovim shows only when it is told.
---@param user? gongwen.Opts
function M.setup(user)
  opts = user or {}
  if vim.fn.has('nvim-0.11') == 1 then
    vim.lsp.config('gongwen', M.config())
  end
  for _, client in ipairs(vim.lsp.get_clients({ name = 'gongwen' })) do
    for buf in pairs(client.attached_buffers) do
      M.attached(client, buf)
    end
  end
end

--- For a status line: `公文 错误1 警告2`; nothing where gongwen does not look.
---@return string
function M.status()
  return require('gongwen.status').line(vim.api.nvim_get_current_buf())
end

return M
