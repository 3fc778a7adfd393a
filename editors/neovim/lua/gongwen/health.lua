-- :checkhealth gongwen
local gongwen = require('gongwen')
local say = gongwen.say
local M = {}

local function check_neovim()
  local version = tostring(vim.version())
  if vim.fn.has('nvim-0.11') == 1 then
    vim.health.ok('Neovim ' .. version)
  elseif vim.fn.has('nvim-0.10') == 1 then
    vim.health.ok('Neovim ' .. version .. say('（经 vim.lsp.start 启动）', ' (started through vim.lsp.start)'))
  else
    vim.health.error('Neovim ' .. version .. say('：需要 0.10 以上', ': 0.10 or later is needed'))
  end
end

local function check_program()
  local cmd = gongwen.resolved().cmd
  if type(cmd) ~= 'table' then
    vim.health.info(say('cmd 是一个函数，不作检查', 'cmd is a function and is not checked'))
    return
  end
  if vim.fn.executable(cmd[1]) == 0 then
    vim.health.error(
      gongwen.advice(cmd),
      { say('查找顺序：setup 的 cmd、PATH、', 'Looked for: the cmd of setup, PATH, ') .. gongwen.built() }
    )
    return
  end
  local ran, run = pcall(function()
    return vim.system({ cmd[1], '--version' }, { text = true, timeout = 5000 }):wait()
  end)
  if ran and run.code == 0 then
    vim.health.ok(('%s: %s'):format(vim.trim(run.stdout), table.concat(cmd, ' ')))
  else
    vim.health.error(
      say('运行失败：', 'This does not run: ') .. cmd[1] .. ' --version\n' .. (ran and run.stderr or tostring(run))
    )
  end
end

local function check_clients()
  if vim.g.gongwen_enable == false then
    vim.health.info(say('vim.g.gongwen_enable 为 false，不自动启动', 'vim.g.gongwen_enable is false: not started by itself'))
  end
  local clients = vim.lsp.get_clients({ name = 'gongwen' })
  if #clients == 0 then
    vim.health.info(
      say('尚未启动：打开一个 .txt 或 .md 文件即可', 'Not running yet: open a .txt or .md file')
    )
  end
  for _, client in ipairs(clients) do
    vim.health.ok(
      say('已启动：%d 个缓冲区，根目录 %s，位置编码 %s', 'Running: %d buffers, root %s, position encoding %s'):format(
        vim.tbl_count(client.attached_buffers),
        client.root_dir or '–',
        client.offset_encoding
      )
    )
  end
end

--- What Neovim shows only when it is told to, in the buffer that is looked at.
local function check_shown()
  local shown = vim.diagnostic.config() or {}
  local function tell(is_on, zh, en, how)
    if is_on then
      vim.health.ok(say(zh .. '：已开启', en .. ': on'))
    else
      vim.health.info(say(zh .. '：未开启，', en .. ': off; ') .. how)
    end
  end
  local function has_autocmd(event)
    return #vim.api.nvim_get_autocmds({ event = event }) > 0
  end
  local is_told = shown.virtual_text or shown.virtual_lines or has_autocmd('CursorHold')
  tell(is_told, '写出问题', 'problems in words', ':help gongwen-show')
  tell(vim.lsp.inlay_hint.is_enabled(), '行内提示', 'hints', 'vim.lsp.inlay_hint.enable()')
  if vim.lsp.codelens.is_enabled then
    tell(vim.lsp.codelens.is_enabled(), '任务统计', 'lenses', 'vim.lsp.codelens.enable()')
  end
end

function M.check()
  vim.health.start('gongwen 公文')
  check_neovim()
  check_program()
  check_clients()
  check_shown()
end

return M
